using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>What families read when an upload is refused.</summary>
internal static class UploadTexts
{
    public const string NothingAccepted = "Aucun fichier n’a pu être accepté.";
    public const string NoFile = "Joignez au moins un fichier.";
    public const string IsLinked = "Votre compte est rattaché à un foyer : joignez vos justificatifs à ses demandes.";

    public static string Of(QuotaRefusal refusal, UploadQuota quota, DateTimeOffset? retryAt) => refusal switch
    {
        QuotaRefusal.PerHour =>
            $"Vous avez déposé {quota.PerHour} justificatifs en une heure : c’est le maximum. "
            + $"Réessayez à partir de {FrenchTimes.Of(TimeOnly.FromTimeSpan(retryAt!.Value.TimeOfDay))}.",
        QuotaRefusal.UnsentDocuments =>
            $"Vous avez déjà déposé {quota.UnsentDocuments} justificatifs qui n’accompagnent aucune demande : c’est le maximum. "
            + "Retirez ceux qui ne servent plus, ou envoyez les demandes commencées, puis réessayez.",
        QuotaRefusal.UnsentBytes =>
            $"Vos justificatifs qui n’accompagnent aucune demande dépasseraient {FrenchSizes.Of(quota.UnsentBytes)}. "
            + "Retirez ceux qui ne servent plus, ou envoyez les demandes commencées, puis réessayez.",
    };
}
