using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Test;

/// <summary>The system as a user starts it, from up to down, with the story played in between.</summary>
internal static class StoryStep
{
    public static async Task<bool> RunAsync(string log, CancellationToken cancel)
    {
        using var work = new WorkFolder();
        using var system = new LocalSystem(work.Path);
        var passed = false;
        try
        {
            await system.StartAsync("up", ToolEnvironment.ForTests, cancel);
            passed = await BoundedProcess.RunAsync(new CommandLine(Checkout.Script, "story", "--port", $"{system.Port}"), log, cancel) == 0;
        }
        catch (Failure failure)
        {
            await File.AppendAllTextAsync(log, failure.Message, cancel);
        }
        finally
        {
            passed &= await system.StopAsync(wipe: true, log) == 0;
        }

        return passed;
    }
}
