namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>How a typed access key is read: composed, without case and spaces, and with look-alike letters as digits.</summary>
internal static class AccessKeyRules
{
    /// <summary>The service of the town whose letters carry the imported keys.</summary>
    public const string Childhood = "enfance";

    /// <summary>The letter O is read as the digit 0, the letter I as the digit 1.</summary>
    public static string Normalize(string typed) =>
        typed.Normalize().Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant().Replace('O', '0').Replace('I', '1');
}
