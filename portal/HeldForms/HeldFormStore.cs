using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.DataProtection;
using MongoDB.Driver;

namespace EspaceFamille.Portal.HeldForms;

/// <summary>Held forms, encrypted, for the account that used the browser; deleted after seven days.</summary>
internal sealed class HeldFormStore(IMongoDatabase database, IDataProtectionProvider protection, TimeProvider clock)
{
    internal const string Collection = "held-forms";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private readonly IMongoCollection<HeldFormEntry> _forms = database.GetCollection<HeldFormEntry>(Collection);
    private readonly DraftSeal _seal = new(protection, "held-forms");

    public async Task<HeldForm?> FindAsync(string account, string key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var kept = await _forms.Find(form => form.Id == key && form.Account == account && form.ExpiresAt > now).FirstOrDefaultAsync(cancel);
        return kept is null ? null : _seal.Decrypt<HeldForm>(key, kept.Content);
    }

    public async Task InsertAsync(string account, string key, HeldForm form, CancellationToken cancel)
    {
        var entry = new HeldFormEntry
        {
            Id = key,
            Account = account,
            Content = _seal.Encrypt(key, form),
            ExpiresAt = clock.GetUtcNow() + Lifetime,
        };
        await _forms.InsertOneAsync(entry, new InsertOneOptions(), cancel);
    }

    public Task DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancel) =>
        _forms.DeleteManyAsync(kept => kept.ExpiresAt < now, cancel);
}

/// <summary>The stored entry of a held form.</summary>
internal sealed record HeldFormEntry
{
    /// <summary>Random; part of the address of the page that offers the form again.</summary>
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
