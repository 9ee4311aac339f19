using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>
/// Derives keys from storage passwords, a few at the same time: each takes much memory by design. The others wait in a short queue, and
/// those behind it are refused.
/// </summary>
internal sealed class SpaceDerivation(IOptions<StorageSpaceOptions> options, SpacePeppers peppers)
{
    /// <summary>About two seconds.</summary>
    private const int WaitingPerSlot = 8;

    private readonly DerivationCost _cost = options.Value.Cost;
    private readonly HashingLimiter _queue = new(options.Value.ConcurrentDerivations, WaitingPerSlot);

    /// <summary>A slot for derivations, which is released when it is disposed; null when too many wait already.</summary>
    public Task<IDisposable?> EnterAsync(CancellationToken cancel) => _queue.EnterAsync(isKnownBrowser: true, cancel);

    /// <summary>A slot that is free now; null when all are taken.</summary>
    public IDisposable? TryEnter() => _queue.TryEnter();

    /// <summary>Within a slot.</summary>
    public Task<PasswordWrap> WrapAsync(SpaceKey key, string accountId, string password) =>
        Task.Run(() => PasswordWrapping.Wrap(key, accountId, password, _cost, peppers));

    /// <summary>Within a slot. Null for another password.</summary>
    public Task<SpaceKey?> UnwrapAsync(PasswordWrap wrap, string accountId, string password) =>
        Task.Run(() => PasswordWrapping.Unwrap(wrap, accountId, password, peppers));

    /// <summary>Within a slot. A stronger wrap of the same password; null where the stored one is as strong.</summary>
    public async Task<PasswordWrap?> StrengthenAsync(PasswordWrap wrap, SpaceKey key, string accountId, string password) =>
        PasswordWrapping.IsOutdated(wrap, _cost, peppers) ? await WrapAsync(key, accountId, password) : null;
}
