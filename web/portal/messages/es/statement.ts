import type { statement as english } from '@portal/messages/en/statement';
import type { Translated } from '@shared/words/say';

export const statement: Translated<typeof english> = {
  accessibility: {
    lead: 'Qué se prueba, qué no, y a quién dirigirse.',
    aimTitle: 'Nuestro objetivo',
    aim: 'Estas páginas están hechas para cumplir las Web Content Accessibility Guidelines 2.2 en el nivel AA. Nadie independiente ha comprobado que lo hagan; esto no es una declaración de conformidad plena.',
    byMachineTitle: 'Probado por una máquina',
    byMachine:
      'El programa axe-core examina las pantallas de abajo antes de cada versión, en colores claros y oscuros, en ventanas de {widths} píxeles de ancho. No debe encontrar nada incorrecto. Solo encuentra una parte de lo que puede estar mal.',
    overview: 'Resumen del plan y las facturas',
    tiles: 'Elección de planes',
    detailsErrors: 'Formulario de datos de facturación, con errores',
    cardForm: 'Formulario de tarjeta',
    review: 'Revisión de un cambio',
    result: 'Resultado de un cambio',
    cancellation: 'Cancelación',
    salesForm: 'Formulario para contactar con ventas',
    toPay: 'Página para pagar una factura',
    usage: 'Uso como gráfico',
    usageTable: 'Uso como tabla',
    invoices: 'Lista de facturas',
    signedOut: 'Cuando nadie ha iniciado sesión',
    byKeyboardTitle: 'Probado con el teclado',
    keyboard:
      'Una prueba mejora un plan solo con el teclado, desde la primera pantalla hasta la confirmación, en el diseño con ventanas. En el diseño con páginas no lo hace ninguna prueba.',
    notTestedTitle: 'No probado',
    screenReaders: 'Cómo leen las páginas los lectores de pantalla',
    voice: 'El uso por voz o con conmutadores',
    magnified: 'La ampliación al 200 % o más',
    files: 'Los archivos PDF de facturas y recibos',
    elsewhere:
      'Las páginas de otras empresas, como la de su banco o aquella en la que se introducen tarjetas',
    tellTitle: 'A quién dirigirse',
    tell: 'Si algo le impide usar estas páginas, diríjase a {merchant}, que también puede hacer por usted lo que quiera hacer.',
  },
};
