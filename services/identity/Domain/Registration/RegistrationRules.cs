using System.Globalization;
using System.Text;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>Whether what was typed can become an account, field by field.</summary>
internal static class RegistrationRules
{
    public const string France = "France";
    private const int MinUserName = 3;

    /// <summary>The titles as they are printed.</summary>
    public static IReadOnlyList<string> Titles { get; } = ["Madame", "Monsieur"];

    /// <summary>The faults of the fields of a step; empty when it is complete.</summary>
    public static IReadOnlyList<(RegistrationField Field, RegistrationFault Fault)> Check(RegistrationForm form, RegistrationStep step) =>
        [.. FieldRules.Of(step).Select(field => (field, FaultOf(form, field))).Where(one => one.Item2 is not null)
            .Select(one => (one.field, one.Item2!.Value))];

    /// <summary>The first step that must be completed; the recap when all are.</summary>
    public static RegistrationStep FirstIncomplete(RegistrationForm form)
    {
        for (var step = RegistrationStep.Identity; step < RegistrationStep.Recap; step++)
        {
            if (Check(form, step).Count > 0 || (step is RegistrationStep.SignIn && (form.PasswordHash is null || !form.IsChecked))
                || (step is RegistrationStep.Services && form.FurtherKeys.Values.Any(key => FaultOfKey(key) is not null)))
                return step;
        }

        return RegistrationStep.Recap;
    }

    /// <summary>Null for a field that can be kept.</summary>
    public static RegistrationFault? FaultOf(RegistrationForm form, RegistrationField field)
    {
        var (rule, value) = (FieldRules.All[field], form[field]);
        if (value.Length == 0)
            return rule.IsRequired ? RegistrationFault.Missing : null;
        return value.Length > rule.MaxCharacters ? RegistrationFault.TooLong : Check(form, rule.Kind, value);
    }

    /// <summary>Null for a text that can be the key of a service, and for none.</summary>
    public static RegistrationFault? FaultOfKey(string typed) => typed.Length switch
    {
        0 => null,
        _ when typed.Length > FieldRules.All[RegistrationField.ServiceKey].MaxCharacters => RegistrationFault.TooLong,
        _ => IsLine(typed) ? null : RegistrationFault.WrongCharacters,
    };

    private static RegistrationFault? Check(RegistrationForm form, FieldKind kind, string value) => kind switch
    {
        FieldKind.Name => IsName(value) ? null : RegistrationFault.WrongCharacters,
        FieldKind.Line => IsLine(value) ? null : RegistrationFault.WrongCharacters,
        FieldKind.PostCode => IsPostCode(form, value) ? null : RegistrationFault.NoPostCode,
        FieldKind.Telephone => TelephoneRules.Read(value, isMobile: false).Fault is null ? null : RegistrationFault.NoTelephone,
        FieldKind.Email => MailAddresses.IsValid(value) ? null : RegistrationFault.NoEmail,
        FieldKind.UserName => IsUserName(value) ? null : RegistrationFault.NoUserName,
        FieldKind.Title => Titles.Contains(value, StringComparer.Ordinal) ? null : RegistrationFault.Missing,
        FieldKind.Preferred => Enum.TryParse<Accounts.PreferredMeans>(value, out _) ? null : RegistrationFault.Missing,
    };

    /// <summary>Whether it can be a person's name: letters with their marks, spaces, hyphens and apostrophes.</summary>
    public static bool IsName(string value) => value.EnumerateRunes().All(rune => IsLetter(rune) || " -'’.".Contains($"{rune}"))
        && value.Any(char.IsLetter);

    private static bool IsLine(string value) =>
        value.EnumerateRunes().All(rune => IsLetter(rune) || Rune.IsDigit(rune) || rune.Value == ' ' || IsPunctuation(rune))
        && value.Any(char.IsLetterOrDigit);

    private static bool IsPostCode(RegistrationForm form, string value) => form[RegistrationField.Country] is "" or France
        ? value.Length == 5 && value.All(char.IsAsciiDigit)
        : IsLine(value);

    private static bool IsUserName(string value) =>
        value.Length >= MinUserName && value.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_');

    private static bool IsLetter(Rune rune) => Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsPunctuation(Rune rune) => rune.Value is '°' or '+' || Rune.IsPunctuation(rune);
}
