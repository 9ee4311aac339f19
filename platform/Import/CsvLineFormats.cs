using System.Globalization;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace EspaceFamille.Platform;

/// <summary>Values with a format of their own. A spreadsheet removes zeros and signs from some of them without a warning.</summary>
public static partial class CsvLineFormats
{
    private const string Region = "FR";

    public static string Email(this CsvLine line, string column)
    {
        var value = line.Text(column);
        if (value.Length > 0 && !MailAddresses.IsValid(value))
            line.Refuse(column, $"« {value} » n’est pas une adresse électronique.");
        return value;
    }

    /// <summary>Five digits.</summary>
    public static string PostCode(this CsvLine line, string column)
    {
        var value = line.Text(column);
        if (value.Length > 0 && !FiveDigits().IsMatch(value))
            line.Refuse(column, $"« {value} » n’est pas un code postal de cinq chiffres : un tableur en retire le premier zéro.");
        return value;
    }

    /// <summary>A number that begins with 0 or with + and the country's code.</summary>
    public static string? Telephone(this CsvLine line, string column)
    {
        if (line.Optional(column) is not { } value)
            return null;
        if (!(value[0] is '0' or '+' && IsPossible(value)))
            line.Refuse(
                column, $"« {value} » n’est pas un numéro de téléphone : il commence par 0 ou par +33, qu’un tableur retire.");
        return value;
    }

    /// <summary>A time of the form 23:59, or null.</summary>
    public static TimeOnly? OptionalTime(this CsvLine line, string column)
    {
        if (line.Optional(column) is not { } text)
            return null;
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            line.Refuse(column, "une heure s’écrit 23:59.");
        return time;
    }

    private static bool IsPossible(string telephone)
    {
        try
        {
            var numbers = PhoneNumberUtil.GetInstance();
            return numbers.IsPossibleNumber(numbers.Parse(telephone, Region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[0-9]{5}$", RegexOptions.NonBacktracking)]
    private static partial Regex FiveDigits();
}
