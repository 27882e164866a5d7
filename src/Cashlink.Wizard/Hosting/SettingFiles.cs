using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Settings that are files of a folder, one each, as container platforms hand out secrets: <c>Cashlink__ClientSecret</c> holds the value of that setting.
/// What is in an environment can be read by whoever may look at the process.
/// </summary>
public static class SettingFiles
{
    private const string Setting = "SettingsFolder";

    /// <summary>Reads the folder, if there is one; its values go before those of the environment.</summary>
    public static void AddTo(IConfigurationManager configuration)
    {
        if (FolderOf(configuration) is { } folder && Directory.Exists(folder))
            configuration.AddKeyPerFile(folder);
    }

    /// <summary>A line when there is no such folder.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (FolderOf(configuration) is { } folder && !Directory.Exists(folder))
            yield return Fault.Wrong(Setting, "there is no such folder");
    }

    private static string? FolderOf(IConfiguration configuration) => configuration[Setting] is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;
}
