namespace EspaceFamille.DocDb.Users;

/// <summary>Parses SCRAM messages: attributes of one letter, separated by commas.</summary>
internal static class ScramText
{
    /// <summary>The value of the attribute that must be at this position.</summary>
    /// <exception cref="FormatException">It is another attribute, or missing.</exception>
    public static string Attribute(IReadOnlyList<string> parts, int at, char name) =>
        at < parts.Count && parts[at] is [var letter, '=', .. var value] && letter == name
            ? value
            : throw new FormatException($"'{name}=' is missing.");

    /// <summary>=2C is a comma and =3D an equals sign; any other use of = is invalid.</summary>
    public static string Name(string escaped)
    {
        var name = escaped.Replace("=2C", ",", StringComparison.Ordinal);
        if (name.Replace("=3D", "", StringComparison.Ordinal).Contains('=', StringComparison.Ordinal))
            throw new FormatException("The name has an invalid escape sequence.");
        return name.Replace("=3D", "=", StringComparison.Ordinal);
    }
}
