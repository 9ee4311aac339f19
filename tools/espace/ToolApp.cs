using System.ComponentModel;
using EspaceFamille.Tool.Backup;
using EspaceFamille.Tool.Bench;
using EspaceFamille.Tool.Diagnose;
using EspaceFamille.Tool.Errors;
using EspaceFamille.Tool.Images;
using EspaceFamille.Tool.Partners;
using EspaceFamille.Tool.Precompile;
using EspaceFamille.Tool.Processes;
using EspaceFamille.Tool.Prove;
using EspaceFamille.Tool.Screenshots;
using EspaceFamille.Tool.Secrets;
using EspaceFamille.Tool.Story;
using EspaceFamille.Tool.Test;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool;

/// <summary>The commands of ./espace that need a build. Those that must work before one are bash: deploy/local/shell.</summary>
internal static class ToolApp
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    /// <summary>The options that take no value.</summary>
    private static readonly string[] Flags = ["--trial", "--without-keys", "--help", "-h"];

    public static async Task<int> RunAsync(string[] args)
    {
        // The parser would take a placeholder of its own as the value.
        if (OptionWithoutValue(args) is { } option)
        {
            await Console.Error.WriteLineAsync($"espace: {option} requires a value");
            return WrongUsage;
        }

        using var stopping = new StopSignals();
        return await Create().RunAsync(args, stopping.Token);
    }

    private static CommandApp Create()
    {
        var app = new CommandApp();
        app.Configure(config =>
        {
            config.SetApplicationName("./espace");
            config.UseStrictParsing();
            config.SetExceptionHandler((exception, _) => Report(exception));
            AddCommands(config);
        });
        return app;
    }

    private static void AddCommands(IConfigurator config)
    {
        config.AddCommand<StoryCommand>("story");
        config.AddCommand<BackupCommand>("backup");
        config.AddCommand<RestoreCommand>("restore");
        config.AddBranch("errors", errors =>
        {
            errors.SetDescription("Messages that failed");
            errors.AddCommand<ListCommand>("list");
            errors.AddCommand<ShowCommand>("show");
            errors.AddCommand<ReplayCommand>("replay");
            errors.AddCommand<DiscardCommand>("discard");
        });
        config.AddCommand<PrecompileCommand>("precompile").IsHidden();
        config.AddCommand<TestCommand>("test");
        config.AddCommand<ProveCommand>("prove");
        config.AddCommand<ScreenshotsCommand>("screenshots");
        config.AddCommand<BenchCommand>("bench");
        config.AddCommand<ImagesCommand>("images");
        config.AddCommand<SecretsCommand>("secrets");
        config.AddCommand<DiagnoseCommand>("diagnose");
        config.AddCommand<PartnersCommand>("partners");
    }

    private static string? OptionWithoutValue(string[] args) => args
        .Where((word, index) => IsOption(word) && !Flags.Contains(word, StringComparer.Ordinal)
            && (index + 1 == args.Length || IsOption(args[index + 1])))
        .FirstOrDefault(word => !word.Contains('=', StringComparison.Ordinal));

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static int Report(Exception exception)
    {
        Console.Error.WriteLine($"espace: {(IsExpected(exception) ? exception.Message : exception)}");
        return exception is CommandAppException ? WrongUsage : Failed;
    }

    /// <summary>What an operator can act on; a stack trace would only hide it.</summary>
    private static bool IsExpected(Exception exception) =>
        exception is Failure or CommandAppException or OperationCanceledException or IOException
            or UnauthorizedAccessException or HttpRequestException or Win32Exception;
}
