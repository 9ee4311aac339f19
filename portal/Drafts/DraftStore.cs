using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using MongoDB.Driver;

namespace EspaceFamille.Portal.Drafts;

/// <summary>Drafts of forms, encrypted, one per account and form, deleted seven days after the last change.</summary>
internal sealed class DraftStore(IMongoDatabase database, IDataProtectionProvider protection, TimeProvider clock)
{
    internal const string Collection = "drafts";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private readonly IMongoCollection<Draft> _drafts = database.GetCollection<Draft>(Collection);

    /// <summary>The draft; null where there is none, or none that can be decrypted and read.</summary>
    public async Task<T?> ReadAsync<T>(ClaimsPrincipal person, string form, CancellationToken cancel)
        where T : class
    {
        var (id, now) = (IdOf(AccountOf(person), form), clock.GetUtcNow());
        if (await _drafts.Find(draft => draft.Id == id && draft.ExpiresAt > now).FirstOrDefaultAsync(cancel) is not { } kept)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Seal(id).Unprotect(kept.Content));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            // The key was deleted, or the form has changed since: start with an empty form.
            return null;
        }
    }

    public Task KeepAsync<T>(ClaimsPrincipal person, string form, T content, CancellationToken cancel)
        where T : class => KeepAsync(AccountOf(person), form, content, cancel);

    public async Task KeepAsync<T>(string account, string form, T content, CancellationToken cancel)
        where T : class
    {
        var (id, now) = (IdOf(account, form), clock.GetUtcNow());
        await _drafts.DeleteManyAsync(draft => draft.ExpiresAt < now, cancel);
        var encrypted = Seal(id).Protect(JsonSerializer.SerializeToUtf8Bytes(content));
        var kept = new Draft { Id = id, Content = encrypted, ExpiresAt = now + Lifetime };
        await _drafts.ReplaceOneAsync(draft => draft.Id == id, kept, new ReplaceOptions { IsUpsert = true }, cancel);
    }

    public Task DropAsync(ClaimsPrincipal person, string form, CancellationToken cancel)
    {
        var id = IdOf(AccountOf(person), form);
        return _drafts.DeleteOneAsync(draft => draft.Id == id, cancel);
    }

    /// <summary>The id is part of the purpose: content copied into another person's draft cannot be decrypted.</summary>
    private IDataProtector Seal(string id) => protection.CreateProtector("drafts", id);

    private static string AccountOf(ClaimsPrincipal person) => person.FindFirstValue("sub")!;

    private static string IdOf(string account, string form) => $"{account}:{form}";
}
