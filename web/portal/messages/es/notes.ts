import type { notes as english } from '@portal/messages/en/notes';
import type { Translated } from '@shared/words/say';

export const notes: Translated<typeof english> = {
  reasons: {
    question: '¿Por qué ha cancelado?',
    questionMore: 'Su plan queda cancelado en cualquier caso. No tiene que responder.',
    comment: 'Lo que quiera añadir',
    send: 'Enviar',
    skip: 'No, gracias',
    thanks: 'Gracias. Hemos anotado su respuesta.',
    tooExpensive: 'Demasiado caro',
    unused: 'No lo uso lo suficiente',
    missingFeatures: 'Falta algo',
    tooComplex: 'Demasiado complicado',
    switched: 'Ahora uso otro producto',
    other: 'Otro motivo',
  },
  finding: {
    year: 'Año',
    allYears: 'Todos los años',
    number: 'Número',
    find: 'Buscar',
    clear: 'Borrar',
  },
  planTable: {
    plans: 'Planes',
    plan: 'Plan',
    price: 'Precio',
    choice: 'Su elección',
    notIncluded: 'No incluido',
  },
  links: {
    accessibility: 'Accesibilidad',
  },
};
