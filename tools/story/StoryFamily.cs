using System.Security.Cryptography;

namespace EspaceFamille.Story;

/// <summary>
/// The family of the story: a household of its own, whose account the first story opens with the key of its letter. Later stories sign
/// in with the password that the first one chose.
/// </summary>
internal static class StoryFamily
{
    private const string Household = "F081";
    private const string Header = "role;login;password;totpSecret";
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int PasswordLetters = 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static async Task<DemoAccount> OpenAsync(StoryOptions options, Mailbox mailbox)
    {
        Transcript.Chapter("The parent opens an account with the key of the letter");
        if (File.Exists(options.StoryCredentials))
        {
            Transcript.Line("an earlier story has opened it");
            return DemoAccount.ReadAll(options.StoryCredentials).Single();
        }

        var letter = TownLetter.Of(options.Town, Household);
        // Signs of each kind that the rules for passwords ask for.
        var password = $"{RandomNumberGenerator.GetString(Letters, PasswordLetters)}-A7z";
        var account = await OpeningStory.PlayAsync(options.Gateway, letter, password, async () =>
        {
            var mail = await mailbox.WaitForAsync(letter.UserName, "Pour l’activer");
            mail.Print();
            return mail.Text;
        });
        Keep(options.StoryCredentials, account);
        return account;
    }

    private static void Keep(string file, DemoAccount account)
    {
        var stream = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            stream.UnixCreateMode = OwnerOnly;
        using var writer = new StreamWriter(file, stream);
        writer.Write($"{Header}\n{account.Role};{account.Login};{account.Password};\n");
    }
}
