namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>How a typed access key is read: case and spaces are ignored, and letters that look like a digit are read as that digit.</summary>
internal static class AccessKeyRules
{
    /// <summary>The service of the town whose letters carry the imported keys.</summary>
    public const string Childhood = "enfance";

    /// <summary>The letter O is read as the digit 0, the letter I as the digit 1.</summary>
    public static string Normalize(string typed) =>
        typed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant().Replace('O', '0').Replace('I', '1');
}
