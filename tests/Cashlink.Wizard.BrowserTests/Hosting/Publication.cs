namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>The published wizard: what the container image holds.</summary>
internal static class Publication
{
    /// <summary>Publishes with the very command of the Dockerfile, unless <c>CASHLINK_WIZARD_PUBLISHED</c> names a folder that has it.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> MakeAsync()
    {
        if (Environment.GetEnvironmentVariable("CASHLINK_WIZARD_PUBLISHED") is { Length: > 0 } published)
            return Path.GetFullPath(published, Repository.Root);
        const string folder = "artifacts/publish/wizard";
        await using var publish = RunningProcess.StartDotnet(
            "publish", ["publish", "src/Cashlink.Wizard", "-c", "Release", "-o", folder], Repository.Root);
        return await publish.WaitForExitAsync() == 0
            ? Path.Combine(Repository.Root, folder)
            : throw new InvalidOperationException($"The wizard could not be published:\n{string.Join('\n', publish.Output.Concat(publish.Errors))}");
    }
}
