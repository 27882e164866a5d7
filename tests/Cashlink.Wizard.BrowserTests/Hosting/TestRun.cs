using Cashlink.Testing;
using Cashlink.Wizard.BrowserTests.Browsing;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>What all tests share: one publication, some browsers, one deployment. Each is started by the first test that needs it.</summary>
internal static class TestRun
{
    private static readonly Lazy<Task<string>> Publishing = new(Publication.MakeAsync);
    private static readonly Lazy<Task<Deployment>> Shared = new(() => NewDeploymentAsync(costsDocumentDelay: 100));

    private static readonly Lazy<Task<Deployment>> WithMails = new(async () => await NewDeploymentAsync(costsDocumentDelay: 100, mail: await MailServer.StartAsync()));

    /// <summary>The folder with the published wizard.</summary>
    public static Task<string> Published => Publishing.Value;

    /// <summary>A deployment for tests that bring an investor of their own.</summary>
    public static Task<Deployment> SharedDeployment => Shared.Value;

    /// <summary>The same with a mail server, for tests that hand a device over: its client gets a code by mail.</summary>
    public static Task<Deployment> MailDeployment => WithMails.Value;

    /// <summary>A deployment whose request log holds one test alone.</summary>
    public static async Task<Deployment> NewDeploymentAsync(int costsDocumentDelay, IReadOnlyDictionary<string, string>? settings = null, MailServer? mail = null) =>
        await Deployment.StartAsync(await Published, costsDocumentDelay, settings, mail);

    public static async Task EndAsync()
    {
        await Browsers.Usual.EndAsync();
        await Browsers.WithoutThirdPartyCookies.EndAsync();
        foreach (var deployment in new[] { Shared, WithMails }.Where(deployment => deployment.IsValueCreated && deployment.Value.IsCompletedSuccessfully))
            await (await deployment.Value).DisposeAsync();
    }
}
