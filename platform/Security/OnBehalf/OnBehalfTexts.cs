namespace EspaceFamille.Platform;

/// <summary>The French sentence for each fault of an <c>onBehalf</c> part.</summary>
public static class OnBehalfTexts
{
    public static string Of(OnBehalfFault fault) => fault switch
    {
        OnBehalfFault.SentByFamily => "Une famille agit pour elle-même : aucun motif n’est attendu.",
        OnBehalfFault.TooShort => $"Indiquez un motif d’au moins {OnBehalfRules.MinCharacters} caractères\u00A0: la famille le lira.",
        OnBehalfFault.TooLong => $"Le motif compte au plus {OnBehalfRules.MaxCharacters} caractères.",
        OnBehalfFault.Unprintable => "Le motif contient un caractère qui ne s’affiche pas.",
    };
}
