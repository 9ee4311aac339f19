namespace EspaceFamille.Identity.Domain;

/// <summary>How a typed access key is read: case does not matter, nor spaces, and what looks alike is alike.</summary>
internal static class AccessKeyRules
{
    /// <summary>The service that sends the keys of the letters.</summary>
    public const string Childhood = "enfance";

    /// <summary>The letter O is read as the digit 0, the letter I as the digit 1.</summary>
    public static string Normalize(string typed) =>
        typed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant().Replace('O', '0').Replace('I', '1');
}
