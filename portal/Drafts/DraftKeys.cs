using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Portal.Drafts;

/// <summary>Idempotency keys of the requests that a draft becomes.</summary>
internal static class DraftKeys
{
    private const int GuidBytes = 16;

    /// <summary>
    /// The key of what a page showed: two tabs, a double press and a retry send the same one; other content, another version of
    /// the draft or another draft has another one.
    /// </summary>
    /// <param name="digest">Of what was shown, as the service computed it.</param>
    public static string Of(string draftId, long version, string digest) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{draftId}\n{version}\n{digest}")).AsSpan(0, GuidBytes)).ToString();
}
