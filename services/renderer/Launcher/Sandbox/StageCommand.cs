using System.Globalization;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>
/// A stage whose tool is not known yet, <c>stage LAUNCHER</c>: its runtime has started, and waits for a <see cref="StageOrder"/> on its
/// standard input. The start of a runtime is then no part of a job.
/// </summary>
internal static class StageCommand
{
    public const string Name = "stage";

    /// <param name="launcher">The process that started it: it ends with that one.</param>
    public static int Run(string launcher)
    {
        try
        {
            ParentDeath.EndWith(int.Parse(launcher, NumberStyles.None, CultureInfo.InvariantCulture));
            ExecCommand.LoadCalls();
            using var input = Console.OpenStandardInput();
            if (StageOrder.Read(input) is not { } order)
                return 0;
            Directory.SetCurrentDirectory(order.Folder);
            return ExecCommand.Run(order.Arguments, order.Variables);
        }
        catch (SandboxException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCodes.NoSandbox;
        }
    }
}
