using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features;

/// <summary>What families read when a file or a field of a form is refused.</summary>
internal static class RefusalTexts
{
    public const string ToCorrect = "Certaines informations sont à corriger.";

    public static string Of(RefusalCode code) => code switch
    {
        RefusalCode.TooManyFiles => $"Un justificatif compte au plus {UploadForm.MaxFiles} fichiers.",
        RefusalCode.EmptyFile =>
            "Ce fichier est vide (0 octet). Ouvrez-le pour vérifier son contenu, enregistrez-le, puis déposez-le à nouveau.",
        RefusalCode.TooLarge =>
            $"Ce fichier dépasse {FrenchSizes.Of(FileInspection.MaxFileBytes)}. Pour une photo, choisissez une taille plus petite ; "
            + "pour un document, séparez ses pages en plusieurs fichiers.",
        RefusalCode.ExtensionNotAllowed =>
            $"Ce type de fichier n’est pas accepté. Types acceptés : {FileKinds.AcceptedNames}. "
            + "Vous pouvez enregistrer ou imprimer ce document en PDF.",
        RefusalCode.TypeDisagrees =>
            "Le contenu de ce fichier ne correspond pas à son extension. Ouvrez-le, enregistrez-le au format PDF ou JPEG, "
            + "puis déposez ce nouveau fichier.",
        RefusalCode.Heic =>
            "Cette photo est au format HEIC, qui n’est pas accepté. Sur un iPhone : Réglages, Appareil photo, Formats, "
            + "« Le plus compatible », puis reprenez la photo ; ou déposez une capture d’écran de la photo.",
        RefusalCode.Tiff =>
            "Cette image est au format TIFF, qui n’est pas accepté. Enregistrez-la au format PDF ou JPEG, puis déposez ce nouveau fichier.",
        RefusalCode.WebP =>
            "Cette image est au format WebP, qui n’est pas accepté. Enregistrez-la au format JPEG ou PNG, ou faites-en une capture "
            + "d’écran, puis déposez ce nouveau fichier.",
        RefusalCode.Damaged =>
            "Ce fichier est incomplet ou abîmé. Vérifiez qu’il s’ouvre sur votre appareil, enregistrez-le ou reprenez la photo, "
            + "puis déposez-le à nouveau.",
        RefusalCode.Encrypted =>
            "Ce fichier ne s’ouvre qu’avec un mot de passe. Ouvrez-le avec ce mot de passe, enregistrez-le sans protection ou "
            + "imprimez-le en PDF, puis déposez ce nouveau fichier.",
        RefusalCode.ImageTooLarge => "Cette image dépasse 100 millions de points. Réduisez ses dimensions, puis déposez-la à nouveau.",
        RefusalCode.ArchiveBounds =>
            "Ce document contient trop d’éléments pour être affiché. Imprimez-le en PDF, puis déposez ce nouveau fichier.",
    };

    public static string Of(DetailsFaultKind fault) => fault switch
    {
        DetailsFaultKind.UnknownQualification => "Choisissez la nature du justificatif dans la liste.",
        DetailsFaultKind.NotALine => $"Ce texte est limité à {DetailsRules.MaxTextCharacters} caractères qui s’affichent, sur une ligne.",
        DetailsFaultKind.NotADay => "Indiquez une date comme 2027-01-31.",
        DetailsFaultKind.InTheFuture => "La date d’émission ne peut pas être dans l’avenir.",
        DetailsFaultKind.BeforeIssue => "La date de validité ne peut pas précéder la date d’émission.",
    };
}
