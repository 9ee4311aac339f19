using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Pictures.ReencryptPictures;

/// <summary>
/// Encrypts pictures again that are under another key than the active one: they can last for years, and the key before must not.
/// </summary>
internal sealed class PictureReencryption(PictureStore pictures, Leases leases, TimeProvider clock, ILogger<PictureReencryption> logger)
    : PeriodicJob("picture-reencryption", Interval, Lease, leases, clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    protected override Task<bool> IsDueAsync(CancellationToken cancel) => pictures.HasOfOtherKeysAsync(cancel);

    /// <summary>No write compares the term: each picture is only changed while it is under another key.</summary>
    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        while (await pictures.ReencryptNextAsync(cancel) && await RenewAsync(term, cancel))
        {
        }
    }
}
