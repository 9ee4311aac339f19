using System.Collections.Concurrent;
using EspaceFamille.Contracts;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Registration.OpenAccounts;

/// <summary>
/// <c>open-accounts --data DIR [--credentials FILE]</c>: opens accounts of a town that was imported, with credentials that were drawn
/// for this installation. For trials only: <see cref="IdentityOptions.TrialAccounts"/>. Idempotent.
/// </summary>
internal static class OpenAccountsCommand
{
    private const int UsageError = 64;
    private const int DataError = 65;

    public static HostCommand Command { get; } = new("open-accounts", RunAsync) { AwaitsMigrations = true };

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (!services.GetRequiredService<IOptions<IdentityOptions>>().Value.TrialAccounts)
            throw new WrongSettingException(
                "Identity:TrialAccounts is not true: open-accounts is for trial installations only. Families open their accounts with "
                + "the key of their letter, staff from their invitation.");
        if (OpenAccountsArguments.Read(args) is not { } arguments)
            return Refuse("Usage : open-accounts --data DOSSIER [--credentials FICHIER]", UsageError);
        var import = new CsvImport(arguments.Folder, services.GetRequiredService<IOptions<TownIdentityOptions>>().Value.Code);
        var codes = new TownFileCheck(import, services.GetRequiredService<TownClock>().Today).Run();
        if (!import.IsValid)
            return import.Refuse();
        IReadOnlyList<TrialCredential> credentials;
        try
        {
            credentials = arguments.ReadCredentials(services.GetRequiredService<IConfiguration>()["Secrets:Folder"]);
        }
        catch (FormatException fault)
        {
            return Refuse(fault.Message, DataError);
        }

        return await OpenAsync(services, credentials, TownLetter.ReadAll(import, codes), import.Ids, cancel);
    }

    private static async Task<int> OpenAsync(
        IServiceProvider services, IReadOnlyList<TrialCredential> credentials, IReadOnlyDictionary<string, TownLetter> letters,
        ImportedIds ids, CancellationToken cancel)
    {
        var refused = new ConcurrentQueue<string>();
        await using var scope = services.CreateAsyncScope();
        var accounts = ActivatorUtilities.CreateInstance<TrialAccounts>(scope.ServiceProvider);
        await ImportProgress.WriteAsync("Comptes ouverts", credentials.Count, credentials, async (credential, token) =>
        {
            var letter = letters.GetValueOrDefault(credential.Login);
            if (!await accounts.OpenAsync(credential, letter, ids.Account(credential.Login), token))
                refused.Enqueue(credential.Login);
        }, cancel);
        return refused.IsEmpty
            ? 0
            : Refuse($"Comptes non ouverts : {string.Join(", ", refused.Order(StringComparer.Ordinal))}.", DataError);
    }

    private static int Refuse(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
