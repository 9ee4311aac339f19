using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Texts;

/// <summary>Why a changed decision did not change a day, in French.</summary>
internal static class KeptDayTexts
{
    public static string Of(KeptReason reason) => reason switch
    {
        KeptReason.Served => "repas déjà servi",
        KeptReason.Closed => "lieu fermé",
        KeptReason.DeclaredAgain => "absence déclarée de nouveau",
        KeptReason.Cancelled => "réservation annulée entre-temps",
        KeptReason.Unknown => "jour non modifiable",
    };
}
