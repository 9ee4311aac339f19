using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Tool.Tests.Up;

/// <summary>A secret of existing data is never made again.</summary>
public sealed class MissingSecretTests : IDisposable
{
    private const int Refused = 78;

    /// <summary>SHA-256 of "made once".</summary>
    private const string HashOfMadeOnce = "fdff874fe7e5cf305c7a3f6b38df90e385aba083990932f48515a65d80561a59";
    private readonly string _data = Directory.CreateTempSubdirectory("up-").FullName;

    private static readonly string[] All =
    [
        "secrets/absence-encryption", "secrets/account-encryption",
        "secrets/broker", "secrets/broker-documents", "secrets/broker-errors", "secrets/broker-identity", "secrets/broker-notifications",
        "secrets/broker-partners", "secrets/broker-partners-publisher", "secrets/broker-reservations", "secrets/contact-encryption",
        "secrets/dashboard", "secrets/document-encryption", "secrets/keys-identity",
        "secrets/keys-portal", "secrets/mail-links", "secrets/partner-encryption", "secrets/portal-client", "secrets/receipts",
        "secrets/space-pepper",
        "keys/encryption.pem", "keys/pepper", "keys/signing.pem",
    ];

    private static readonly string[] DatabaseUsers =
        ["documents", "identity", "notifications", "operator", "partners", "portal", "reservations"];

    public static TheoryData<string> Secrets => [.. All];

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task Up_SecretRemovedFromItsData_RefusesToStartAndNamesIt(string name)
    {
        WriteData(All);
        File.Delete(Path.Combine(_data, name));

        var (code, output) = await UpAsync();

        Assert.Equal(Refused, code);
        Assert.Contains($"are missing: {name}. ", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_data, name)));
    }

    [Fact]
    public async Task Up_SecretsRemovedBesideDatabasesWithoutRecord_RefusesToStart()
    {
        WriteData([]);
        Directory.CreateDirectory(Path.Combine(_data, "docdb"));
        await File.WriteAllTextAsync(Path.Combine(_data, "docdb/docdb.sqlite"), "");

        var (code, output) = await UpAsync();

        Assert.Equal(Refused, code);
        Assert.All(All, name => Assert.Contains(name, output, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(_data, "secrets")));
    }

    /// <summary>The document server makes its users at each start: data of an earlier version need none of their passwords.</summary>
    [Fact]
    public async Task Up_DatabasePasswordMissingBesideDatabases_IsMadeAgain()
    {
        WriteData(All);
        Directory.CreateDirectory(Path.Combine(_data, "docdb"));
        await File.WriteAllTextAsync(Path.Combine(_data, "docdb/docdb.sqlite"), "");

        var (code, output) = await UpAsync(broker: "no address");

        Assert.Equal(Refused, code);
        Assert.Contains("RABBITMQ_URI must be an address", output, StringComparison.Ordinal);
        Assert.All(DatabaseUsers, user => Assert.True(File.Exists(Path.Combine(_data, "secrets", $"docdb-{user}")), user));
    }

    [Fact]
    public async Task Up_SecretOfOtherData_RefusesToStart()
    {
        WriteData(All);
        await File.WriteAllTextAsync(Path.Combine(_data, "secrets/receipts"), "another");

        var (code, output) = await UpAsync();

        Assert.Equal(Refused, code);
        Assert.Contains("are not those of this data: secrets/receipts. ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("65530")]
    public async Task Up_WrongPort_EndsWithCode78(string port) => Assert.Equal(Refused, (await UpAsync(port)).Code);

    public void Dispose() => Directory.Delete(_data, recursive: true);

    /// <summary>Data as an earlier start made it, with this record of its secrets.</summary>
    private void WriteData(IEnumerable<string> recorded)
    {
        var names = recorded.ToList();
        foreach (var file in names.Select(name => Path.Combine(_data, name)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "made once");
        }

        if (names.Count > 0)
            File.WriteAllLines(Path.Combine(_data, "secrets.list"), names.Select(name => $"{name} {HashOfMadeOnce}"));
    }

    private async Task<(int Code, string Output)> UpAsync(string port = "18080", string broker = "")
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ESPACE_ROOT"] = Repository.Root,
            ["ESPACE_DATA"] = _data,
            ["ESPACE_PORT"] = port,
            ["RABBITMQ_URI"] = broker,
        };
        using var process = ChildProcess.Start(Repository.Executable("deploy/local/apphost", "EspaceFamille.AppHost"), [], environment);
        return (await process.WaitForExitAsync(), process.Output);
    }
}
