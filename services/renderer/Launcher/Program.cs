using EspaceFamille.Launcher;
using EspaceFamille.Launcher.Daemon;
using EspaceFamille.Launcher.Decoding;
using EspaceFamille.Launcher.Sandbox;

return args switch
{
    // What runs for each file: the stage that restricts itself and becomes the tool, and the picture decoder.
    [ExecCommand.Name, .. var rest] => ExecCommand.Run(rest),
    [StageCommand.Name, var launcher] => StageCommand.Run(launcher),
    [DecodeCommand.Name] => DecodeCommand.Run(),
    ["status", .. var rest] => await StatusCommand.RunAsync(LauncherOptions.FromEnvironment(), mustBeReady: rest is ["ready"]),
    [] or ["serve"] => await ServeCommand.RunAsync(),
    _ => ExitCodes.Usage,
};
