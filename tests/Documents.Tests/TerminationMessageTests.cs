using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests;

/// <summary>A pod that ends by a wrong setting: Kubernetes shows the file that the kubelet has created for it.</summary>
public sealed class TerminationMessageTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Migrate_WrongSetting_WritesTheSentenceOfTheTerminalToTheFile()
    {
        using var service = ChildProcess.Start(
            Repository.Executable("services/documents", "EspaceFamille.Documents"), ["migrate"],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TERMINATION_MESSAGE_PATH"] = _file,
                ["Mongo__ConnectionString"] = "127.0.0.1:27017",
            });

        Assert.Equal(78, await service.WaitForExitAsync());
        var sentence = await File.ReadAllTextAsync(_file);
        Assert.Equal(service.Output.Trim().Split('\n')[^1], sentence);
        Assert.Contains("Mongo:ConnectionString must be an address", sentence, StringComparison.Ordinal);
    }

    /// <summary>As at the deadline of a trial's job.</summary>
    [Fact]
    public async Task Migrate_TerminatedWithoutADatabase_StatesWhatItWaitedFor()
    {
        using var service = ChildProcess.Start(
            Repository.Executable("services/documents", "EspaceFamille.Documents"), ["migrate", "--wait"],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}",
                ["TERMINATION_MESSAGE_PATH"] = _file,
                ["Mongo__ConnectionString"] = $"mongodb://127.0.0.1:{FreePort.Next()}/?serverSelectionTimeoutMS=200",
                ["Receipts__ActiveKeyId"] = "k",
                ["Receipts__Keys__k"] = TestKeys.Receipts,
                ["DocumentEncryption__ActiveKeyId"] = "k",
                ["DocumentEncryption__Keys__k"] = TestKeys.Old,
                ["SpacePepper__ActiveKeyId"] = "k",
                ["SpacePepper__Keys__k"] = TestKeys.Old,
                ["Scanner__AcceptedWithout"] = "the tests",
                ["Documents__AcceptedWithoutRenderer"] = "the tests",
            });
        await service.WaitForAsync("The database is unavailable");

        await service.StopAsync();

        Assert.Equal(143, await service.WaitForExitAsync());
        Assert.StartsWith(
            "Interrupted: waiting for the database.", await File.ReadAllTextAsync(_file), StringComparison.Ordinal);
    }
}
