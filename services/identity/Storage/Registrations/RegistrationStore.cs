using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EspaceFamille.Identity.Domain.Registration;
using Microsoft.AspNetCore.DataProtection;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Registrations;

/// <summary>Registration drafts, one per browser, encrypted. They expire 24 hours after their creation.</summary>
internal sealed class RegistrationStore(IMongoDatabase database, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Collection = "registrations";
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public static readonly CreateIndexModel<StoredRegistration>[] Indexes =
        [new(Builders<StoredRegistration>.IndexKeys.Ascending(stored => stored.ExpiresAt))];

    private readonly IMongoCollection<StoredRegistration> _stored = database.GetCollection<StoredRegistration>(Collection);

    /// <summary>Null where there is none, it has expired, or it cannot be decrypted and read.</summary>
    public async Task<RegistrationForm?> FindAsync(string browser, CancellationToken cancel)
    {
        var (id, now) = (IdOf(browser), clock.GetUtcNow());
        var stored = await _stored.Find(one => one.Id == id && one.ExpiresAt > now).FirstOrDefaultAsync(cancel);
        return stored is null ? null : Open(stored);
    }

    /// <summary>Keeps the form. A later change extends nothing.</summary>
    public Task SaveAsync(string browser, RegistrationForm form, CancellationToken cancel)
    {
        var id = IdOf(browser);
        return _stored.UpdateOneAsync(
            one => one.Id == id,
            Builders<StoredRegistration>.Update.Set(one => one.Content, Seal(id).Protect(JsonSerializer.SerializeToUtf8Bytes(form)))
                .SetOnInsert(one => one.ExpiresAt, clock.GetUtcNow() + Lifetime),
            new UpdateOptions { IsUpsert = true }, cancel);
    }

    public Task DropAsync(string browser, CancellationToken cancel)
    {
        var id = IdOf(browser);
        return _stored.DeleteOneAsync(one => one.Id == id, cancel);
    }

    public Task DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancel) =>
        _stored.DeleteManyAsync(one => one.ExpiresAt < now, cancel);

    private RegistrationForm? Open(StoredRegistration stored)
    {
        try
        {
            return JsonSerializer.Deserialize<RegistrationForm>(Seal(stored.Id).Unprotect(stored.Content));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Seal(string id) => protection.CreateProtector(Collection, id);

    private static string IdOf(string browser) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(browser)));
}
