using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Portal.Uploads;

namespace EspaceFamille.Portal.Pieces;

/// <summary>
/// The forms that families left for their storage space, each under a random key of its own, so that several tabs are kept apart. They are
/// stored encrypted with the kept forms, and deleted after seven days.
/// </summary>
internal sealed class LeftForms(HeldFormStore forms)
{
    private const int KeyBytes = 16;

    /// <summary>Longer than any field of a form may be.</summary>
    private const int MaxCharacters = 2_000;

    /// <summary>Keeps the form where the pressed button leads to the storage space.</summary>
    /// <param name="goTo">"espace", "dupliquer:" and the ids of a document and of its file, or another button.</param>
    /// <returns>The address of the page of the space; null for another button.</returns>
    public async Task<string?> LeaveAsync(
        ClaimsPrincipal person, string address, string? goTo, UploadForm upload, string? targetId, CancellationToken cancel,
        params IEnumerable<(string Name, string? Value)> others)
    {
        if (SpaceAddresses.PageOf(goTo) is not { } page)
            return null;
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        await SaveAsync(person, key, LeftForm.Of(address, goTo!, upload, targetId, others), cancel);
        return $"{page}/{key}";
    }

    /// <summary>The form of this account; null for any other key.</summary>
    public async Task<LeftForm?> FindAsync(ClaimsPrincipal person, string? key, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(key) || await forms.FindKeptAsync(AccountOf(person), key, cancel) is not { } kept)
            return null;
        return new(kept.Path, kept.Fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
    }

    public Task SaveAsync(ClaimsPrincipal person, string key, LeftForm form, CancellationToken cancel)
    {
        var fields = form.Fields.Select(field => new HeldField(field.Key, field.Value[..Math.Min(field.Value.Length, MaxCharacters)]));
        return forms.KeepAsync(AccountOf(person), key, new HeldForm(form.Address, [.. fields]), cancel);
    }

    private static string AccountOf(ClaimsPrincipal person) => person.FindFirstValue("sub")!;
}
