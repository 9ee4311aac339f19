using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Words;

/// <summary>A request's state as a tag.</summary>
internal static class RequestState
{
    public static Tag Of(string state) => state switch
    {
        "accepted" => new("Acceptée", "ok", "check"),
        "refused" => new("Refusée", "no", "cross"),
        "withdrawn" => new("Retirée", "", "undo"),
        "underReview" => new("À l’étude", "wait", "clock"),
        _ => new("Reçue", "wait", "clock"),
    };
}
