using PhoneNumbers;

namespace EspaceFamille.Platform;

/// <summary>Reads telephone numbers as people write them. A number of another country begins with + and its code.</summary>
public static class TelephoneRules
{
    public const int MaxCharacters = 30;

    private const string Region = "FR";
    private const int France = 33;

    /// <summary>What people write between the digits; a pasted text may have a non-breaking space.</summary>
    private const string Signs = " .-/()\u00a0\u202f";

    /// <summary>The number in E.164, null for an empty text; or what is wrong with it.</summary>
    /// <param name="isMobile">A French number must be one of a mobile telephone.</param>
    public static (string? Number, TelephoneFault? Fault) Read(string? text, bool isMobile)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0)
            return (null, null);
        if (typed.Length > MaxCharacters || !typed.TrimStart('+').All(one => char.IsAsciiDigit(one) || Signs.Contains(one)))
            return (null, TelephoneFault.Unreadable);
        if (Parsed(typed) is not { } number)
            return (null, TelephoneFault.Unreadable);
        return isMobile && IsFrenchLandline(number)
            ? (null, TelephoneFault.NotMobile)
            : (PhoneNumberUtil.GetInstance().Format(number, PhoneNumberFormat.E164), null);
    }

    private static PhoneNumber? Parsed(string text)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            // Possible, not valid: numbering plans change more often than this service.
            return numbers.Parse(text, Region) is var number && numbers.IsPossibleNumber(number) ? number : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static bool IsFrenchLandline(PhoneNumber number) =>
        number.CountryCode == France && PhoneNumberUtil.GetInstance().GetNationalSignificantNumber(number)[0] is not ('6' or '7');
}

/// <summary>Why a text is no telephone number.</summary>
public enum TelephoneFault
{
    Unreadable,

    /// <summary>A French landline where a mobile telephone is expected.</summary>
    NotMobile,
}
