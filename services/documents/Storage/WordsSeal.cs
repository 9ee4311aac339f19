using System.Text;
using EspaceFamille.Documents.Domain.Reviews;

namespace EspaceFamille.Documents.Storage;

/// <summary>What an agent wrote to a family about its document can reveal health data: it is stored under the town's key.</summary>
internal sealed class WordsSeal(TownCipher cipher)
{
    public byte[]? Encrypt(string reviewId, string? words) =>
        words is null ? null : cipher.Encrypt(Encoding.UTF8.GetBytes(words), Context(reviewId));

    /// <summary>Null when the agent wrote none.</summary>
    public string? Decrypt(Review review) =>
        review.SealedWords is { } words ? Decrypt(review.Id, words) : null;

    public string Decrypt(string reviewId, byte[] words) => Encoding.UTF8.GetString(cipher.Decrypt(words, Context(reviewId)));

    private static string Context(string reviewId) => $"words {reviewId}";
}
