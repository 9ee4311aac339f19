namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>Mail addresses and telephone numbers in the form that is indexed and searched.</summary>
internal static class ContactWords
{
    /// <summary>A shorter beginning would match most numbers of the country.</summary>
    private const int MinDigits = 6;

    /// <summary>The country codes of numbers that are written with a 0 in France and overseas.</summary>
    private static readonly string[] French = ["+33", "+262", "+590", "+594", "+596"];

    /// <summary>None of a contact that was erased.</summary>
    public static IReadOnlyList<string> Of(Contact contact) =>
    [
        .. contact.Email.Length > 0 ? new[] { Mail(contact.Email) } : [],
        .. contact.Telephone is { } telephone ? new[] { Telephone(telephone) } : [],
    ];

    /// <summary>
    /// The word that a contact begins with when the text is a mail address or a telephone, or the beginning of one; null for other texts.
    /// </summary>
    public static string? OfQuery(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Contains('@', StringComparison.Ordinal))
            return trimmed[0] == '@' || trimmed.Contains(' ', StringComparison.Ordinal) ? null : Mail(trimmed);
        var isTelephone = trimmed.Length > 0 && trimmed[0] is '0' or '+' && trimmed.Count(char.IsAsciiDigit) >= MinDigits
            && trimmed.All(one => char.IsAsciiDigit(one) || one is ' ' or '\u00A0' or '.' or '-' or '+' or '(' or ')' or '/');
        return isTelephone ? Telephone(trimmed.Replace("(0)", "", StringComparison.Ordinal)) : null;
    }

    private static string Mail(string address) => address.Normalize().ToLowerInvariant();

    /// <summary>"0639980002" of "+33 6 39 98 00 02" and of "06.39.98.00.02"; other countries keep their code.</summary>
    private static string Telephone(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        var international = number.TrimStart()[0] == '+' ? $"+{digits}"
            : digits.StartsWith("00", StringComparison.Ordinal) ? $"+{digits[2..]}" : digits;
        var code = Array.Find(French, one => international.StartsWith(one, StringComparison.Ordinal));
        return code is null ? international : $"0{international[code.Length..]}";
    }
}
