using System.Buffers.Text;
using System.Text;
using EspaceFamille.TestKit.Towns;
using MongoDB.Bson;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>
/// A copy of all databases, files, secrets and environments, taken while a family has its storage space open and after it was closed, and a
/// backup, open nothing of it. The same program opens everything with the key that the family's browser alone has.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class StolenCopyTests(RunningSystem system, ITestOutputHelper output)
{
    private const string Password = "sept canaris violets chantent faux";
    private static readonly string Mark = Guid.CreateVersion7().ToString("N");
    private static readonly string[] Words = [$"canary-space-title-{Mark}", $"canary-space-number-{Mark}", $"canary-space-file-{Mark}.pdf"];
    private static readonly string Content = $"canary-space-content-{Mark}";
    private static readonly Claim Own = TownPlans.WholeSystem.Of<StolenCopyTests>();

    [SkippableFact]
    public async Task Copy_OfTheWholeInstallation_OpensNothingOfAStorageSpace()
    {
        Skip.If(system.Telemetry is null || Environment.GetEnvironmentVariable("MONGODB_URI") is not null, "the system is not ours");
        using var owner = await SpaceSession.SignInAsync(system, Own.Household().Mother);
        using var elsewhere = await SpaceSession.SignInAsync(system, Own.Household().Mother);
        var code = await owner.CreateAsync(Password);
        await owner.AddAsync(Words[0], Words[1], Canaries.Certificate(Content), Words[2]);
        await elsewhere.OpenAsync(Password);
        await elsewhere.ReadAllAsync();
        var whileOpen = await Loot.TakeAsync(system);
        using var backup = await UnpackedBackup.MakeAsync(system);
        await elsewhere.CloseAsync();
        await owner.ReadAllAsync();
        var kept = await backup.ReadAsync();
        var loot = whileOpen.With(await Loot.TakeAsync(system)).With(kept);

        var fields = SealedFields.Of(loot, owner.Account);
        byte[][] keys = [.. KeySearch.In(loot), .. CodeSearch.KeysOf(CodeSearch.In(loot), loot, owner.Account)];
        var opened = CopyAttack.Run(fields, keys);
        output.WriteLine($"{keys.Length} keys of the copy tried on {fields.Count} fields, {opened.Count} opened");

        Assert.True(keys.Length > 10, "the installation's own keys were found");
        Assert.Empty(opened.Select(one => one.Field.Name));
        AssertOpened(fields, [.. keys, .. KeySearch.In(owner.Key)], except: ["password", "recovery"]);
        AssertOpened(fields, [.. CodeSearch.KeysOf([code], loot, owner.Account)], except: ["password", "opening"]);
        AssertOpened(
            SealedFields.Of(kept, owner.Account), [.. CodeSearch.KeysOf([code], kept, owner.Account)], except: ["password", "opening"]);
        var places = (loot, Folders: new[] { system.Options.Data!, backup.Folder });
        AssertNowhere(places, CopyAttack.Run(fields, [.. KeySearch.In(owner.Key)]), owner.Key, elsewhere.Key, code);
    }

    private static void AssertOpened(IReadOnlyList<SealedField> fields, IReadOnlyCollection<byte[]> keys, string[] except)
    {
        Assert.Contains(fields, field => field.Name == "content");
        Assert.Equal(
            fields.Select(field => field.Name).Except(except, StringComparer.Ordinal).Order(StringComparer.Ordinal),
            CopyAttack.Run(fields, keys).Select(one => one.Field.Name).Distinct(StringComparer.Ordinal)
                .Except(except, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>Neither words nor secrets are in any document or file, in memory of the launcher, or in what was exported.</summary>
    private void AssertNowhere(
        (Loot Loot, string[] Folders) places, IReadOnlyList<(SealedField Field, byte[] Content)> opened, params string[] secrets)
    {
        // A database file may have a word on two of its pages.
        byte[][] documents = [.. places.Loot.Documents.Select(one => one.Document.ToBson())];
        var texts = Words.Append(Content).Append(Password).Concat(secrets)
            .Append(secrets[^1].Replace("-", "", StringComparison.Ordinal)).Select(Encoding.UTF8.GetBytes);
        var keys = secrets.SkipLast(1).Select(key => Base64Url.DecodeFromChars(key))
            .Concat(opened.Where(one => one.Content.Length == 32).Select(one => one.Content));
        foreach (var secret in texts.Concat(keys))
        {
            Assert.DoesNotContain(documents, document => document.AsSpan().IndexOf(secret) >= 0);
            Assert.All(places.Folders, folder => Finds.NoFile(secret, folder));
            Assert.DoesNotContain(system.Telemetry!.Kept, export => export.Holds(secret));
        }
    }
}
