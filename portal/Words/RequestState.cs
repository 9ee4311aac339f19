namespace EspaceFamille.Portal.Words;

/// <summary>A request's state as a tag: a word, the tag's tone, and a sign beside it.</summary>
internal sealed record RequestState(string Word, string Tone, string Icon)
{
    public static RequestState Of(string state) => state switch
    {
        "accepted" => new("Acceptée", "ok", "check"),
        "refused" => new("Refusée", "no", "cross"),
        "withdrawn" => new("Retirée", "", "undo"),
        "underReview" => new("À l’étude", "wait", "clock"),
        _ => new("Reçue", "wait", "clock"),
    };
}
