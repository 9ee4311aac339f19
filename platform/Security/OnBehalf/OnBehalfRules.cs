using System.Globalization;
using System.Text;

namespace EspaceFamille.Platform;

/// <summary>What is wrong with the <c>onBehalf</c> part of a write.</summary>
public enum OnBehalfFault
{
    /// <summary>A family acts for itself and has nobody to act for.</summary>
    SentByFamily,
    TooShort,
    TooLong,

    /// <summary>A control character other than a line break, or a character that changes the direction of the text.</summary>
    Unprintable,
}

/// <summary>Each write of an agent for a household has a reason, which the family reads; a family's write has none.</summary>
public static class OnBehalfRules
{
    public const int MinCharacters = 3;
    public const int MaxCharacters = 500;

    /// <summary>What is wrong, or null.</summary>
    /// <param name="isSent">Whether the body has an <c>onBehalf</c> part, even one without a reason.</param>
    public static OnBehalfFault? FaultOf(ActorKind actor, bool isSent, string? reason) => actor switch
    {
        ActorKind.Family => isSent ? OnBehalfFault.SentByFamily : null,
        ActorKind.Agent => FaultOf(Clean(reason)),
    };

    /// <summary>The reason as it is kept: without spaces around it, each line break as one character.</summary>
    public static string Clean(string? reason) => (reason ?? "").ReplaceLineEndings("\n").Trim();

    private static OnBehalfFault? FaultOf(string reason)
    {
        Rune[] characters = [.. reason.EnumerateRunes()];
        if (!characters.All(character => character.Value == '\n' || IsPrintable(character)))
            return OnBehalfFault.Unprintable;
        return characters.Length switch
        {
            < MinCharacters => OnBehalfFault.TooShort,
            > MaxCharacters => OnBehalfFault.TooLong,
            _ => null,
        };
    }

    private static bool IsPrintable(Rune character) => Rune.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
