using System.IO.Compression;
using LearnClinicalAI.Training;

// Learns the weights of the understanding again, after phrases or patterns of the lexicon changed:
//   dotnet run -c Release --project src/tools/LearnClinicalAI.Training src/LearnClinicalAI.Simulation/lexicon/en
if (args is not [var folder] || !Directory.Exists(Path.Combine(folder, "phrases")))
{
    Console.Error.WriteLine("One argument is needed: the folder of the lexicon, with its phrases/ in it.");
    return 2;
}
var phrases = Lessons.Read(Path.Combine(folder, "phrases"));
var weights = Lessons.Weights(phrases);
var path = Path.Combine(folder, "weights.bin.gz");
using (var file = File.Create(path))
using (var packed = new GZipStream(file, CompressionLevel.SmallestSize))
{
    packed.Write(weights);
}
Console.WriteLine($"{phrases.Count} phrases, {weights.Length} bytes, {new FileInfo(path).Length} in {path}");
return 0;
