using EspaceFamille.Documents.Domain.Reviews;

namespace EspaceFamille.Documents.Features.Reviews.DemandDocument;

/// <summary>What an agent reads when no document can be asked for.</summary>
internal static class DemandDocumentTexts
{
    public static string Of(StaffWordsFault fault) => fault switch
    {
        StaffWordsFault.Missing => "Précisez à la famille quelle pièce vous attendez.",
        StaffWordsFault.TooLong => $"Le message est limité à {StaffWordsRules.MaxCharacters} caractères.",
        StaffWordsFault.Unprintable => "Le message contient des caractères qui ne s’affichent pas.",
    };

    public static string CodeOf(DemandRefusal refusal) => refusal switch
    {
        DemandRefusal.Withdrawn => "absence-withdrawn",
        DemandRefusal.Decided => "review-already-decided",
        DemandRefusal.TooMany => "too-many-demands",
    };

    public static string Of(DemandRefusal refusal) => refusal switch
    {
        DemandRefusal.Withdrawn => "La famille a retiré cette absence : il n’y a plus de pièce à demander.",
        DemandRefusal.Decided => "Une décision est déjà prise : aucune pièce ne peut plus être demandée. Rien n’a été enregistré.",
        DemandRefusal.TooMany =>
            $"La famille a déjà reçu {DemandDocumentRules.MaxDemands} demandes de pièce : décidez, ou appelez-la. Rien n’a été enregistré.",
    };
}
