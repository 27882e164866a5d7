namespace Cashlink.Wizard.Hosting.Commands;

/// <summary>Writes what a command gives out, for whoever has called it alone: it is personal data.</summary>
internal static class CommandFile
{
    public static async Task WriteAsync(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await file.WriteAsync(content);
    }
}
