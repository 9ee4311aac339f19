using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.TestKit.Towns;
using FileKind = EspaceFamille.Documents.Domain.SupportingDocuments.FileKind;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// Opening a storage space, beside the derivation of its key alone, and encrypting a file of the largest size that is taken: the code of
/// the service, in this process.
/// </summary>
internal static class StorageSpaces
{
    private const string Path = "api/documents/me/space", Password = "un cheval vert mange du foin";
    private const int WarmUp = 60, Count = 60;
    private const int Encryptions = 100;
    private const string Account = "account-of-benchmarks", Pepper = "p1";

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(StorageSpaces)).Household().Mother);
        if ($"{(await family.GetAsync(Path))["state"]}" == "none")
            await family.PostAsync(Path, JsonContent.Create(new CreateSpaceRequest(Password)));
        using var key = SpaceKey.New();
        var peppers = new SpacePeppers(Pepper, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [Pepper] = new byte[32] });
        var wrap = PasswordWrapping.Wrap(key, Account, Password, DerivationCost.Least, peppers);
        var (openings, derivations) = (new Samples(), new Samples());
        // In turns, so that other load slows both.
        for (var run = 0; run < WarmUp + Count; run++)
        {
            var opening = await Sampling.TimeAsync(() => OpenAsync(family));
            var derivation = await Sampling.TimeAsync(
                () => Task.Run(() => PasswordWrapping.Unwrap(wrap, Account, Password, peppers)!.Dispose()));
            if (run < WarmUp)
                continue;
            openings.Add(opening);
            derivations.Add(derivation);
        }

        return
        [
            new(
                "opening of a storage space, median", openings.Median, Unit.Milliseconds, Aim: null, derivations.Median,
                MostTimesFloor: 1.2),
            new("encryption of 3,200 Ko for a storage space, median", (await EncryptAsync(key)).Median, Unit.Milliseconds, Aim: 5),
        ];
    }

    private static async Task OpenAsync(Family family) =>
        await family.PostAsync($"{Path}/open", JsonContent.Create(new OpenSpaceRequest(Password)), HttpStatusCode.OK);

    private static Task<Samples> EncryptAsync(SpaceKey key)
    {
        var file = RandomNumberGenerator.GetBytes(Upload.Bytes);
        var details = new SpaceDetails(
            "home-address", "Attestation", null, null, null, null, "attestation.pdf", FileKind.Pdf, file.Length,
            Convert.ToHexStringLower(SHA256.HashData(file)));
        return Sampling.OneAtATimeAsync(WarmUp, Encryptions, () =>
        {
            SpaceSeal.Encrypt(key, new SpacePlace(Account, "document-of-benchmarks", Version: 1), details, file, default, expiresOn: null);
            return Task.CompletedTask;
        });
    }
}
