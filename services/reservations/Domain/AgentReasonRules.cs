using System.Globalization;
using System.Text;

namespace EspaceFamille.Reservations.Domain;

/// <summary>What an agent writes for a family to read: short, not empty, and with nothing in it that does not show.</summary>
internal static class AgentReasonRules
{
    public const int FewestCharacters = 3;
    public const int MostCharacters = 500;

    /// <summary>What is wrong with the reason, whose outer spaces are gone; null when it may be used.</summary>
    public static AgentReasonFault? FaultOf(string reason)
    {
        Rune[] characters = [.. reason.EnumerateRunes()];
        if (!characters.All(IsPrintable)) return AgentReasonFault.Unprintable;
        return characters.Length switch
        {
            < FewestCharacters => AgentReasonFault.TooShort,
            > MostCharacters => AgentReasonFault.TooLong,
            _ => null,
        };
    }

    private static bool IsPrintable(Rune character) => Rune.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}

internal enum AgentReasonFault
{
    TooShort,
    TooLong,

    /// <summary>A control character, a line break, or one that turns the direction of what follows.</summary>
    Unprintable,
}
