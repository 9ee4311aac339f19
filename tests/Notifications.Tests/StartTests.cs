using EspaceFamille.Notifications.Tests.Features.Mails.SendMails;
using EspaceFamille.Notifications.Tests.Service;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Notifications.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Start_SeveralInvalidSettings_NamesThemAll()
    {
        var error = await FailedStartAsync(
            ("Town:Name", ""), ("Town:Email", "nobody"), ("Smtp:Port", "0"), ("Smtp:User", "town"), ("Templates:Directory", "/nowhere"));

        foreach (var part in new[] { "Name", "Email", "Port", "Password", "/nowhere" })
            Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ContactEncryption:ActiveKeyId", "absent", "'absent'")]
    [InlineData("ContactEncryption:Keys:tests", "AAAA", "'tests'")]
    [InlineData("ContactEncryption:Keys:tests", "no key", "ContactEncryption")]
    public async Task Start_UnusableKeyOfContacts_NamesIt(string setting, string value, string named) =>
        Assert.Contains(named, await FailedStartAsync((setting, value)), StringComparison.Ordinal);

    [Fact]
    public async Task Start_BrokenTemplateOfTheTown_NamesFileAndLine()
    {
        var folder = Directory.CreateTempSubdirectory("templates-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "absence-settled.txt.scriban"), "Bonjour\n{{ unknown_name }}");

        var error = await FailedStartAsync(("Templates:Directory", folder));

        Assert.Contains("absence-settled.txt.scriban(2,", error, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> FailedStartAsync(params (string Name, string Value)[] settings)
    {
        await using var mailbox = new Mailbox();
        await using var host = new NotificationsHost("mongodb://127.0.0.1:1", mailbox, TimeProvider.System);
        await using var broken = host.WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
        });
        return Assert.Throws<OptionsValidationException>(() => broken.Services).Message;
    }
}
