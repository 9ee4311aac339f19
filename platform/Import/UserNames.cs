namespace EspaceFamille.Platform;

/// <summary>The user names of accounts: the same ones can be imported, suggested by a letter, chosen and typed.</summary>
public static class UserNames
{
    public const int MinCharacters = 3;
    public const int MaxCharacters = 64;

    /// <summary>Letters of every script, digits, and the signs . - _ ' @; no space, and no typographic apostrophe.</summary>
    public static bool IsAllowed(string name) => name.Length is >= MinCharacters and <= MaxCharacters
        && name.All(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or '\'' or '@');

    /// <summary>The user name of a column.</summary>
    internal static string UserName(this CsvLine line, string column)
    {
        var name = line.Text(column);
        if (name.Length > 0 && !IsAllowed(name))
            line.Refuse(
                column,
                $"« {name} » n’est pas un identifiant : de {MinCharacters} à {MaxCharacters} lettres, chiffres ou signes . - _ ' @, "
                    + "sans espace.");
        return name;
    }
}
