using System.Globalization;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>
/// What somebody can do who has both the database and the pepper: try passwords, at the cost of a derivation each. A space whose password
/// is an ordinary one, which no page accepts, is opened; this shows that the trials are real.
/// </summary>
[Collection(DocumentsService.Name)]
public sealed class PasswordGuessingTests(DocumentsHost host, ITestOutputHelper output)
{
    private const string Planted = "Bonjour1";

    /// <summary>zxcvbn gives 3 of 4 to a password that takes at least so many guesses.</summary>
    private const double WeakestAcceptedGuesses = 1e8;

    private static readonly string[] Common = ["motdepasse", "azerty123", "Soleil2026", Planted];

    /// <summary>Number of further guesses; ESPACE_SPACE_GUESSES sets it.</summary>
    private static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_SPACE_GUESSES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : 4;

    [Fact]
    public async Task Guesses_AtTheStoredWrapWithThePepper_OpenOnlyAnOrdinaryPassword()
    {
        var peppers = host.Services.GetRequiredService<SpacePeppers>();
        var (own, planted) = (await StoreAsync("guessed", password: null, peppers), await StoreAsync("planted", Planted, peppers));
        string[] guesses = [.. Common, .. Enumerable.Range(0, Count).Select(number => $"Bonjour{number + 2}")];

        var start = TimeProvider.System.GetTimestamp();
        string[] Opening(Stolen space) =>
            [.. guesses.Where(guess => PasswordWrapping.Unwrap(space.Wrap, space.Account, guess, peppers) is not null)];
        var (ofOwn, ofPlanted) = (Opening(own), Opening(planted));
        var rate = 2 * guesses.Length / TimeProvider.System.GetElapsedTime(start).TotalSeconds;

        Assert.Empty(ofOwn);
        Assert.Equal([Planted], ofPlanted);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{guesses.Length} guesses at a storage password, {rate:F1} per second and processor; the weakest that is accepted takes "
                + $"{WeakestAcceptedGuesses / rate / TimeSpan.FromDays(365).TotalSeconds:F1} years of one processor"));
    }

    /// <param name="password">In the place of the accepted one; null to keep that.</param>
    private async Task<Stolen> StoreAsync(string name, string? password, SpacePeppers peppers)
    {
        var account = $"{name}-{Ids.New()}";
        using var browser = SpaceBrowser.Of(host.Factory, account);
        await browser.CreateConfirmedAsync();
        var store = host.Services.GetRequiredService<SpaceStore>();
        if (password is not null)
        {
            var stored = (await store.FindAsync(account, default))!;
            using var key = PasswordWrapping.Unwrap(stored.PasswordWrap!, account, SpaceBrowser.Password, peppers)!;
            var wrap = PasswordWrapping.Wrap(key, account, password, DerivationCost.Least, peppers);
            await store.ChangeAsync(account, space => new(space with { PasswordWrap = wrap }), default);
        }

        return new(account, (await store.FindAsync(account, default))!.PasswordWrap!);
    }

    private sealed record Stolen(string Account, PasswordWrap Wrap);
}
