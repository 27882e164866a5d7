using Cashlink.Api;

namespace Cashlink.Wizard.Chaos;

/// <summary>Investors for a run: natural persons, one for each session.</summary>
public static class Population
{
    public static async Task<IReadOnlyList<Guid>> CreateAsync(ICashlinkClient api, int count)
    {
        var investors = new Guid[count];
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, cancellationToken) =>
        {
            var investor = await api.Investors.CreateAsync(
                new CreateInvestor
                {
                    NaturalPerson = new NaturalPerson
                    {
                        Salutation = "MS",
                        Forename = "Alex",
                        Surname = $"Muster {number}",
                        BirthDate = new DateOnly(1980, 1, 1),
                        BirthPlace = "Berlin",
                        Citizenship = "DEU",
                        Street = "Musterweg 1",
                        City = "Berlin",
                        Zip = "10115",
                        Country = "DEU",
                        Phone = "+49301234567",
                        IsPep = false,
                        IsSubjectToUsTax = false,
                    },
                    Communication = new Communication { Email = $"alex{number}@example.invalid" },
                },
                IdempotencyKey.From(Guid.NewGuid().ToString("N")),
                cancellationToken);
            investors[number] = investor.Id;
        });
        return investors;
    }
}
