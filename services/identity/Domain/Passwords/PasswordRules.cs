using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Passwords;

/// <summary>Whether a new password may be chosen. Any character is allowed; the composed form (NFC) is what counts.</summary>
internal static class PasswordRules
{
    public const int MaxCharacters = 128;

    /// <summary>Profile Commune.</summary>
    public const int MinCharacters = 8;

    /// <summary>Profile Cnil: the characters that four classes and three classes need, and the words of a phrase.</summary>
    public const int MinWithFourClasses = 12;

    /// <inheritdoc cref="MinWithFourClasses"/>
    public const int MinWithThreeClasses = 14;

    /// <inheritdoc cref="MinWithFourClasses"/>
    public const int MinWords = 7;

    /// <param name="contextWords">User name, names of the person and of the town, as they are written; null ones are ignored.</param>
    /// <returns>All faults, in the order in which the rules are shown; empty for a password that is accepted.</returns>
    public static IReadOnlyList<PasswordFault> Check(
        PasswordProfile profile, string? password, params IEnumerable<string?> contextWords)
    {
        if (string.IsNullOrEmpty(password))
            return [PasswordFault.Missing];
        // Before any work on it: composing is linear, but a form may be large.
        if (password.Length > MaxCharacters * 8)
            return [PasswordFault.TooLong];
        var composed = PasswordText.Compose(password);
        var shape = PasswordShape.Of(composed);
        if (shape.Characters > MaxCharacters)
            return [PasswordFault.TooLong];
        var folded = PasswordText.Fold(composed);
        return
        [
            .. profile is PasswordProfile.Commune ? OfCommune(shape) : OfCnil(shape),
            .. Where(LeakedPasswords.Contain(folded), PasswordFault.Leaked),
            .. Where(ContextWords.Of(contextWords).Carry(folded), PasswordFault.Guessable),
        ];
    }

    private static IEnumerable<PasswordFault> OfCommune(PasswordShape shape) =>
    [
        .. Where(shape.Characters < MinCharacters, PasswordFault.TooShort),
        .. Where(!shape.HasUpperCase, PasswordFault.NoUpperCase),
        .. Where(!shape.HasLowerCase, PasswordFault.NoLowerCase),
        .. Where(!shape.HasDigit, PasswordFault.NoDigit),
    ];

    private static IEnumerable<PasswordFault> OfCnil(PasswordShape shape) => Where(
        !(shape is { Characters: >= MinWithFourClasses, Classes: 4 } or { Characters: >= MinWithThreeClasses, Classes: >= 3 }
            or { Words: >= MinWords }),
        PasswordFault.TooWeak);

    private static IEnumerable<PasswordFault> Where(bool isFault, PasswordFault fault) => isFault ? [fault] : [];
}
