using System.Globalization;
using System.Net.Mail;

namespace EspaceFamille.Identity.Features.ImportTown;

/// <summary>
/// One line of a file, read column by column. A value that is not what it should be is noted with its place, and
/// reading goes on, so that one run tells everything that is to be mended.
/// </summary>
internal sealed class CsvLine(string file, int number, IReadOnlyDictionary<string, string> values, ICollection<ImportError> errors)
{
    private const int MaxLength = 200;

    public int Number => number;

    public void Refuse(string? column, string message) => errors.Add(new ImportError(file, number, column, message));

    public string Optional(string column)
    {
        var value = values[column].Trim();
        if (value.Length <= MaxLength && !value.Any(char.IsControl))
            return value;
        Refuse(column, $"la valeur dépasse {MaxLength} caractères ou contient un caractère invisible.");
        return "";
    }

    public string Text(string column)
    {
        var value = Optional(column);
        if (value.Length == 0)
            Refuse(column, "une valeur est attendue.");
        return value;
    }

    public string OneOf(string column, IReadOnlyCollection<string> known)
    {
        var value = Text(column);
        if (value.Length > 0 && !known.Contains(value, StringComparer.Ordinal))
            Refuse(column, $"« {value} » n’est pas connu (valeurs possibles : {string.Join(", ", known)}).");
        return value;
    }

    public DateOnly Date(string column)
    {
        var value = Text(column);
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (value.Length > 0)
            Refuse(column, $"« {value} » n’est pas une date de la forme 2026-09-01.");
        return default;
    }

    public string Email(string column)
    {
        var value = Text(column);
        if (value.Length > 0 && !(MailAddress.TryCreate(value, out var address) && address.Address == value))
            Refuse(column, $"« {value} » n’est pas une adresse électronique.");
        return value;
    }

    /// <summary>A code that another file defines.</summary>
    public string Reference(string column, IReadOnlySet<string> codes, string definedIn)
    {
        var value = Text(column);
        if (value.Length > 0 && !codes.Contains(value))
            Refuse(column, $"« {value} » n’existe pas dans {definedIn}.");
        return value;
    }
}
