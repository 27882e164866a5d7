namespace Cashlink.Api.Tests.Contract;

/// <summary>One endpoint as the client calls it.</summary>
/// <param name="Name">The client's method.</param>
/// <param name="Scope">The scope it needs.</param>
/// <param name="Path">The beginning of its path, for faults.</param>
/// <param name="Method">Its HTTP method.</param>
/// <param name="RunAsync">Calls it; the id is that of <paramref name="PrepareAsync"/>. Answers something that identifies the result.</param>
/// <param name="PrepareAsync">Makes what it needs beforehand.</param>
internal sealed record Operation(
    string Name,
    string Scope,
    string Method,
    string Path,
    Func<ICashlinkClient, Guid, IdempotencyKey, Task<object>> RunAsync,
    Func<ICashlinkClient, Task<Guid>>? PrepareAsync = null)
{
    private const string ReadInvestors = "investors:read";
    private const string WriteInvestors = "investors:write";
    private const string ReadInvestments = "investments:read";
    private const string WriteInvestments = "investments:write";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("Investors.Get", ReadInvestors, "GET", "/v2/investors/", async (api, _, _) => (await api.Investors.GetAsync(Scenario.Investor(1))).Id),
        new("Investors.List", ReadInvestors, "GET", "/v2/investors/", async (api, _, _) => await ListAsync(api.Investors.ListAsync(), item => item.Id)),
        new("Investors.Create", WriteInvestors, "POST", "/v2/investors/", async (api, _, key) => (await api.Investors.CreateAsync(Scenario.NewInvestor, key)).Id),
        new("Investors.Update", WriteInvestors, "PATCH", "/v2/investors/",
            async (api, _, key) => (await api.Investors.UpdateAsync(Scenario.Investor(2), new InvestorUpdate { IsBeneficiary = true }, key)).Id),
        new("Investors.AddIdentification", WriteInvestors, "POST", "/v2/investors/",
            async (api, _, key) => (await api.Investors.AddIdentificationAsync(Scenario.Investor(3), Scenario.Identification, key)).Id),
        new("Investors.AddBenefitingPerson", WriteInvestors, "POST", "/v2/investors/",
            async (api, _, key) => (await api.Investors.AddBenefitingPersonAsync(
                Scenario.Investor(4), new BenefitingPerson { Forename = "Jonas", Surname = "Brandt" }, key)).Id),
        new("Wallets.List", ReadInvestors, "GET", "/v2/investors/", async (api, _, _) => (await api.Wallets.ListAsync(Scenario.Investor(1))).Single().Id),
        new("Wallets.AddGeneric", WriteInvestors, "POST", "/v2/investors/",
            async (api, _, key) => (await api.Wallets.AddGenericAsync(Scenario.Investor(2), new AddGenericWallet(Scenario.Address), key)).Id),
        new("Wallets.AddManaged", WriteInvestors, "POST", "/v2/investors/",
            async (api, _, key) => (await api.Wallets.AddManagedAsync(Scenario.Investor(2), new AddManagedWallet(Scenario.Time), key)).Id),
        new("Documents.Upload", "documents:write", "POST", "/v2/documents/",
            async (api, _, key) => (await api.Documents.UploadAsync(Scenario.File(), "Ausweis für Ö.pdf", "application/pdf", key)).Id),
        new("Documents.Open", ReadInvestments, "GET", "/v2/documents/",
            async (api, id, _) =>
            {
                await using var document = await api.Documents.OpenAsync($"v2/documents/{id}/");
                using var reader = new StreamReader(document.Stream);
                return $"{document.ContentType} {document.FileName} {await reader.ReadToEndAsync()}";
            },
            async api => (await api.Documents.UploadAsync(Scenario.File(), "Ausweis für Ö.pdf", "application/pdf", Scenario.NewKey())).Id),
        new("Products.Get", ReadInvestments, "GET", "/v2/products/", async (api, id, _) => (await api.Products.GetAsync(id)).Id,
            async api => (await api.Campaigns.GetAsync(Scenario.Campaign(1))).ProductId!.Value),
        new("Products.List", ReadInvestments, "GET", "/v2/products/", async (api, _, _) => await ListAsync(api.Products.ListAsync(), item => item.Id)),
        new("Campaigns.Get", ReadInvestments, "GET", "/v2/campaigns/", async (api, _, _) => (await api.Campaigns.GetAsync(Scenario.Campaign(2))).Id),
        new("Campaigns.List", ReadInvestments, "GET", "/v2/campaigns/", async (api, _, _) => await ListAsync(api.Campaigns.ListAsync(), item => item.Id)),
        new("Invitations.Create", WriteInvestments, "POST", "/v2/invitations/",
            async (api, _, key) => (await api.Invitations.CreateAsync(Scenario.NewInvitation, key)).Id),
        new("Invitations.Get", ReadInvestments, "GET", "/v2/invitations/", async (api, id, _) => (await api.Invitations.GetAsync(id)).Id, Scenario.InvitationAsync),
        new("Invitations.List", ReadInvestments, "GET", "/v2/invitations/",
            async (api, _, _) => await ListAsync(api.Invitations.ListAsync(), item => item.Id), Scenario.InvitationAsync),
        new("Invitations.Update", WriteInvestments, "PATCH", "/v2/invitations/",
            async (api, id, key) => (await api.Invitations.UpdateAsync(id, new InvitationUpdate { Units = 3 }, key)).Units, Scenario.InvitationAsync),
        new("Investments.Create", WriteInvestments, "POST", "/v2/investments/",
            async (api, id, key) => (await api.Investments.CreateAsync(new CreateInvestment(id, Scenario.Time), key)).Id, Scenario.InvitationAsync),
        new("Investments.Get", ReadInvestments, "GET", "/v2/investments/", async (api, id, _) => (await api.Investments.GetAsync(id)).Id, Scenario.InvestmentAsync),
        new("Investments.List", ReadInvestments, "GET", "/v2/investments/",
            async (api, _, _) => await ListAsync(api.Investments.ListAsync(), item => item.Id), Scenario.InvestmentAsync),
        new("Investments.Update", WriteInvestments, "PATCH", "/v2/investments/",
            async (api, id, key) => (await api.Investments.UpdateAsync(id, new InvestmentUpdate(Guid.Parse("b0000000-0000-4000-8000-000000000001")), key)).Wallet!,
            Scenario.InvestmentAsync),
        new("Investments.Withdraw", WriteInvestments, "POST", "/v2/investments/",
            async (api, id, key) => (await api.Investments.WithdrawAsync(id, new WithdrawInvestment(Scenario.Time), key)).Status, Scenario.InvestmentAsync),
        new("Investments.SignedDocuments", ReadInvestments, "GET", "/v2/investments/",
            async (api, id, _) => (await api.Investments.SignedDocumentsAsync(id)).Count, Scenario.InvestmentAsync),
        new("Investments.RegistryStatements", ReadInvestments, "GET", "/v2/investments/",
            async (api, id, _) => (await api.Investments.RegistryStatementsAsync(id)).Count, Scenario.InvestmentAsync),
    ];

    public static TheoryData<string> Names => [.. All.Select(operation => operation.Name)];

    public static TheoryData<string> Changes => [.. All.Where(operation => operation.Method != "GET").Select(operation => operation.Name)];

    public static Operation Of(string name) => All.Single(operation => operation.Name == name);

    public Task<Guid> PreparedAsync(ICashlinkClient api) => PrepareAsync?.Invoke(api) ?? Task.FromResult(Guid.Empty);

    private static async Task<string> ListAsync<T>(IAsyncEnumerable<T> list, Func<T, Guid> id)
    {
        var ids = new List<Guid>();
        await foreach (var item in list)
            ids.Add(id(item));
        return string.Join(' ', ids);
    }
}
