using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.DataProtection;
using MongoDB.Driver;

namespace EspaceFamille.Portal.HeldForms;

/// <summary>
/// Held forms, encrypted, for the account that used the browser, and forms that an account keeps while it is on another page; deleted after
/// seven days.
/// </summary>
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

    public Task InsertAsync(string account, string key, HeldForm form, CancellationToken cancel) =>
        _forms.InsertOneAsync(EntryOf(account, key, form), new InsertOneOptions(), cancel);

    /// <summary>Keeps a form that is not sent yet in the place of the one that the account has under this key.</summary>
    public Task KeepAsync(string account, string key, HeldForm form, CancellationToken cancel)
    {
        var entry = EntryOf(account, IdOf(account, key), form);
        return _forms.ReplaceOneAsync(kept => kept.Id == entry.Id, entry, new ReplaceOptions { IsUpsert = true }, cancel);
    }

    /// <summary>The kept form; null where there is none.</summary>
    public Task<HeldForm?> FindKeptAsync(string account, string key, CancellationToken cancel) =>
        FindAsync(account, IdOf(account, key), cancel);

    /// <summary>After the kept form was sent.</summary>
    public Task DropKeptAsync(string account, string key, CancellationToken cancel)
    {
        var id = IdOf(account, key);
        return _forms.DeleteOneAsync(kept => kept.Id == id, cancel);
    }

    public Task DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancel) =>
        _forms.DeleteManyAsync(kept => kept.ExpiresAt < now, cancel);

    private static string IdOf(string account, string key) => $"{key}:{account}";

    private HeldFormEntry EntryOf(string account, string key, HeldForm form) => new()
    {
        Id = key,
        Account = account,
        Content = _seal.Encrypt(key, form),
        ExpiresAt = clock.GetUtcNow() + Lifetime,
    };
}

/// <summary>The stored entry of a held form.</summary>
internal sealed record HeldFormEntry
{
    /// <summary>Random, part of the address of the page that offers the form again; or a form's name and the account.</summary>
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
