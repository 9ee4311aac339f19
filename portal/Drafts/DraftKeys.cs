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
    public static string Of(string draftId, long version, string digest) => Of($"{draftId}\n{version}\n{digest}");

    /// <summary>
    /// The key of an upload: a double press, a retry and a script that sends the same files of one form again send the same one; a form
    /// that was rendered anew, or other content, has another one.
    /// </summary>
    /// <param name="formId">The id that the rendered form carries.</param>
    /// <param name="content">What is sent: texts, names and hashes of the files.</param>
    public static string OfUpload(string draftId, string? formId, string content) => Of($"{draftId}\n{formId}\n{content}");

    private static string Of(string text) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, GuidBytes)).ToString();
}
