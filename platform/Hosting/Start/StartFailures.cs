using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MongoDB.Driver;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Platform;

/// <summary>
/// What a failed start or command prints as its last lines: which setting is wrong and what to do, never a stack trace and never a
/// secret.
/// </summary>
internal static class StartFailures
{
    /// <summary>The exit code for an unavailable database or broker (EX_UNAVAILABLE).</summary>
    internal const int UnavailableCode = 69;

    /// <summary>The exit code for a failure that is a bug (EX_SOFTWARE).</summary>
    private const int BugCode = 70;

    private const int DiskFull = 28;
    private const string Advice = "Correct it and start again.";

    /// <summary>Runs a host from its construction to its end. Returns the process's exit code.</summary>
    public static async Task<int> ReportAllAsync(Func<Task<int>> run)
    {
        try
        {
            return await ReportAsync(run);
        }
        catch (Exception failure) when (failure is not HostAbortedException)
        {
            await TerminationMessage.WriteAsync(
                $"The host ended: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")} The lines before have the details.");
            return BugCode;
        }
    }

    /// <summary>Reports what an operator can change; any other failure is thrown.</summary>
    public static async Task<int> ReportAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (RefusalIn(failure) is { } sentences)
        {
            await TerminationMessage.WriteAsync(sentences);
            return RefusedStartException.ExitCode;
        }
        catch (Exception failure) when (Unavailable.IsPassing(failure))
        {
            await TerminationMessage.WriteAsync(
                $"The database or the broker is unavailable ({failure.GetType().Name}). Start it, or correct its address, and try again.");
            return UnavailableCode;
        }
    }

    /// <summary>What an operator must change before the host can start; null where the failure is another one.</summary>
    public static string? RefusalIn(Exception failure) => Chain(failure).Select(Sentence).FirstOrDefault(text => text is not null);

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        yield return failure;
        IEnumerable<Exception> inner = failure is AggregateException several ? several.InnerExceptions
            : failure.InnerException is { } one ? [one] : [];
        foreach (var cause in inner.SelectMany(Chain))
            yield return cause;
    }

    private static string? Sentence(Exception failure) => failure switch
    {
        RefusedStartException => failure.Message,
        OptionsValidationException invalid => string.Join(
            Environment.NewLine, invalid.Failures.Select(text => $"Wrong setting: {text.TrimEnd('.')}. {Advice}")),
        MongoAuthenticationException or MongoCommandException { Code: 13 or 18 } =>
            $"Wrong setting: Mongo:ConnectionString: the database refuses the user, the password or access to the database. {Advice}",
        AuthenticationFailureException => $"Wrong setting: RabbitMq:Uri: the broker refuses the user or the password. {Advice}",
        OperationInterruptedException { ShutdownReason: { ReplyCode: 403 or 530 } reason } =>
            $"Wrong setting: RabbitMq:Uri: the broker refuses the user's access: {reason.ReplyText.TrimEnd('.')}. {Advice}",
        HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } =>
            $"Wrong setting: RabbitMq:ManagementUri: the broker refuses the user, the password or the user's tags. {Advice}",
        AddressInUseException =>
            $"Wrong setting: ASPNETCORE_URLS: another process listens at the host's port ({failure.Message}). {Advice}",
        FormatException when failure.Message.StartsWith("Invalid url", StringComparison.Ordinal) =>
            $"Wrong setting: ASPNETCORE_URLS must be addresses such as http://*:8080. {Advice}",
        UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException =>
            $"{failure.Message.TrimEnd('.')}. Create it, or give this user access, and start again.",
        IOException { HResult: DiskFull } => $"The disk is full: {failure.Message.TrimEnd('.')}. Free some space and start again.",
        InvalidDataException => $"A settings file cannot be read: {failure.Message.TrimEnd('.')}. {Advice}",
        InvalidOperationException => SettingKinds.Explain(failure.Message) is { } text ? $"Wrong setting: {text}. {Advice}" : null,
        _ => null,
    };
}
