namespace EspaceFamille.Architecture.Tests;

/// <summary>The operations of OpenID Connect that write and take no idempotency key.</summary>
internal static class SignInWrites
{
    private const string Standard = "OpenID Connect has no such header";

    /// <summary>Why a repeat of each does no harm.</summary>
    public static readonly Dictionary<string, string> WithoutKey = new(StringComparer.Ordinal)
    {
        ["POST /connect/authorize"] = Standard,
        ["POST /connect/token"] = Standard,
        ["POST /connect/userinfo"] = Standard,
        ["POST /connect/endsession"] = Standard,
        ["POST /connect/sign-out-ticket"] = "each ticket serves once, for 60 s",
    };
}
